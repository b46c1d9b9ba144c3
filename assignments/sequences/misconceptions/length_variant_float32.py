# fails: nothing
# es: números de Python en un tensor float32
# en: Python numbers in a float32 tensor
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.tensor([rnn_gradient_norms(network, x[:, :n], loss_of)[0].item() for n in lengths])
