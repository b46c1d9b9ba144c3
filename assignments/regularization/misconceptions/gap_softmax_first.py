# fails: losses_of_both_sets, gap_of_the_losses, gap_in_evaluation_mode, gap_leaves_the_model
# es: aplica softmax antes de la entropía cruzada
# en: applies softmax before the cross-entropy
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x).softmax(1), train_y).item()
        val_loss = F.cross_entropy(model(val_x).softmax(1), val_y).item()
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
