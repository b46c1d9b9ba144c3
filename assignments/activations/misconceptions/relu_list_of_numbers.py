# fails: relu_dtype_and_input, relu_in_backward
# es: pasa por una lista de números de Python: autograd no la atraviesa y el tipo se pierde
# en: goes through a list of Python numbers: autograd does not get through and the dtype is lost
def relu(x):
    return torch.tensor([max(0.0, value) for value in x.flatten().tolist()]).reshape(x.shape)
